import { EXCHANGE_FORMATS } from '../core/exchange/formats/formats';

const EXCHANGE = EXCHANGE_FORMATS.map(({ id }) => id);

/** What `lede --help` prints. */
export const USAGE = `Usage: lede analyze [--format json|jsonl] [READING] FILE…
       lede summarize [--points | --bundle] [--sentences K] [--words N] [--posts]
                      [--format text|markdown|json|jsonl] [READING] FILE…
       lede export --format FORMAT [--only annotations] [--out DIR [--overwrite]] [READING] FILE…
       lede import --format FORMAT --to FILE [--author NAME] [READING] ANNOTATIONS…
READING: [--delimiter TEMPLATE]… [--gazetteer FILE] [--encoding NAME]

analyze prints what each source article holds: its parts, posts, entities and summary. summarize prints the sentences that say
most of each. export prints names and annotations for other tools, import adds theirs to the annotations of a file.
FILE may be - for standard input.

  --format jsonl   one JSON object a line, one for each file (the default of analyze)
  --format json    indented, as an array where there is more than one file
  --format text    the sentences, a line each, under the file's name where there are several (the default of summarize)
  --format markdown
                   a heading and a list for each article
  --format FORMAT  of export and import: ${EXCHANGE.slice(0, 6).join(', ')},
                   ${EXCHANGE.slice(6).join(', ')}
  --points         the key points of each article, section by section
  --bundle         what the articles of each FILE share, told once, with the articles that tell it
  --sentences K    at most so many sentences: of an article (2 where neither this nor --words is given), of each
                   section (1) or of the bundle (5)
  --words N        at most so many words of an article, though a sentence at least
  --posts          chooses from embedded posts too
  --only annotations
                   exports what people added, without what Lede found
  --out DIR        exports each FILE into a file of its own in this folder
  --overwrite      also where there is such a file already
  --to FILE        the source articles that the imported annotations are of; they go into FILE.annotations.yaml
  --author NAME    who signs imported annotations
  --delimiter TEMPLATE
                   a delimiter of your bundles, such as '%%% FILE {name} %%%'; may be given several times, and is
                   written as in the setting lede.delimiters (see the README)
  --gazetteer FILE names that are known, as in .lede.yaml (see the README); without it, each FILE has those of the
                   nearest .lede.yaml in its folder or above
  --encoding NAME  what the source articles are in where they have no byte order mark, such as windows-1251, gb18030
                   or utf-16le; without it, UTF-8, and windows-1252 where that cannot be
  --help           this text
  --version        the version

Exit status: 0; 1 where a file could not be read (the others are still printed), something in a .lede.yaml has no
effect, or something could not be exported or imported; 2 for wrong usage.
`;
