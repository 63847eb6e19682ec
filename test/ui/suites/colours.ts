import assert from 'node:assert/strict';
import { blend, contrast } from '../colour';
import { eventually } from '../../support/eventually';
import { THEMES, type Theme, type Workbench } from '../workbench';

/** A word of the text for each colour, by what is coloured so. */
type Samples = Readonly<Record<string, string>>;

const DELIMITERS: Samples = { 'delimiter’s marks': '==>', 'delimiter’s name': '2023/0411' };
const ATTRIBUTION: Samples = { handle: '@eam_lorenza', date: 'April', media: 'pic.' };

const ENTITIES: Samples = {
  person: 'Etchegoyen',
  organization: 'Sindicato',
  location: 'Kazajistán',
  date: 'diciembre',
};
const POST: Samples = {
  author: 'Nihat',
  handle: '@nkarasulu_hava',
  date: 'November 14',
  media: 'pic.twitter.com',
};

/** The least contrast that WCAG asks for between text and what lies behind it. */
const READABLE = 4.5;

/** A contrast between two backgrounds that the eye passes over. */
const QUIET = 1.35;

/** What the editor would look like before the extension has started. */
const WITHOUT_EXTENSION_CODE = {
  '[source-article]': { 'editor.semanticHighlighting.enabled': false },
  'lede.posts.background': false,
};

/** The themes of the README's pictures. */
const PICTURED: ReadonlySet<Theme> = new Set(['dark', 'light']);

/** What is coloured, and whether it can be read, in every theme that VS Code starts with. */
export function colours(workbench: () => Workbench): void {
  describe('without the extension’s code', () => {
    before(async () => {
      workbench().useFolderSettings(WITHOUT_EXTENSION_CODE);
      await workbench().openFile('reportes.seed.txt');
    });
    after(() => workbench().startOver());

    inEveryTheme(() => {
      it('show delimiters', () => assertDistinct(workbench(), 'gerente', DELIMITERS));
      it('show whose a post is', () => assertDistinct(workbench(), 'gerente', ATTRIBUTION));
    });
  });

  describe('with names and posts', () => {
    before(async () => {
      await workbench().openFile('000_8f1c2a7be4d09356.txt');
      await workbench().goToLine(7);
    });

    inEveryTheme((theme) => {
      it('show who and what is named', () => assertDistinct(workbench(), 'borrador', ENTITIES));
      it('show whose a post is', () => assertDistinct(workbench(), 'borrador', POST));
      it('lay a quiet ground under the whole lines of a post', () => eventually(assertGround));

      if (PICTURED.has(theme)) {
        after(async () => {
          await workbench().page.locator('.codelens-decoration a').first().waitFor();
          await workbench().leaveMouse();
          await workbench().screenshot(`overview-${theme}`);
        });
      }
    });
  });

  describe('in posts of other shapes', () => {
    it('lay that ground under the words alone of a post within a line', async () => {
      await workbench().openFile('005_1b94c6e0f8a2d735.txt');
      await eventually(async () => {
        const groundOf = async (word: string): Promise<string> =>
          blend((await workbench().drawnText(word)).backgrounds);
        assert.equal(await groundOf('alcalde de San'), await groundOf('Las tortugas'));
        assert.notEqual(await groundOf('@mareaviva_ec'), await groundOf('Las tortugas'));
      });
    });

    it('leave the tags in a post the colour that the grammar gives them', async () => {
      await workbench().openFile('001_4d7e90ab13c5f286.txt');
      await eventually(async () => {
        const { colour } = await workbench().drawnText('@bomberosrhondo');
        assert.equal((await workbench().drawnText('#ElEncinal')).colour, colour);
      });
    });
  });

  function inEveryTheme(tests: (theme: Theme) => void): void {
    for (const theme of Object.keys(THEMES) as Theme[]) {
      describe(`in ${THEMES[theme].name}`, () => {
        before(() => workbench().useTheme(theme));
        tests(theme);
      });
    }
  }

  async function assertGround(): Promise<void> {
    const prose = blend((await workbench().drawnText('borrador')).backgrounds);
    for (const word of ['kargo', 'Kazakh', 'November 14']) {
      const { backgrounds, lineEnd } = await workbench().drawnText(word);
      const ground = blend(backgrounds);
      assert.notEqual(ground, prose);
      assert.equal(blend(lineEnd), ground);
      assert.ok(contrast(ground, prose) < QUIET);
    }
    assert.equal(blend((await workbench().drawnText('delegación')).backgrounds), prose);
  }
}

/** Waits until samples are readable, and look neither like each other nor like the word `plain`. */
async function assertDistinct(workbench: Workbench, plain: string, samples: Samples): Promise<void> {
  await eventually(async () => {
    const seen = new Map([[(await workbench.drawnText(plain)).colour, 'plain text']]);
    for (const [name, word] of Object.entries(samples)) {
      const { colour, underlined, backgrounds } = await workbench.drawnText(word);
      const look = underlined ? `${colour} underlined` : colour;
      assert.equal(seen.get(look), undefined, `the ${name} looks the same`);
      seen.set(look, name);
      const ratio = contrast(colour, blend(backgrounds));
      assert.ok(ratio >= READABLE, `the ${name} has a contrast of ${ratio.toFixed(2)}`);
    }
  });
}
