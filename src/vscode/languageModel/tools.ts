import * as vscode from 'vscode';
import {
  TOOL_ANSWERS,
  type ToolAnswer,
  type ToolArticle,
  type ToolName,
} from '../../core/exchange/tools/toolAnswers';
import { readToolInput, type ToolInput } from '../../core/exchange/tools/toolInput';
import { toolText } from '../../core/exchange/tools/toolText';
import { annotationsByArticle, type AnnotationInArticle } from '../../core/annotations/byArticle';
import { shift } from '../../core/text/range';
import type { LiveAnalysis } from '../../core/live/liveAnalysis';
import type { AnnotatedDocument } from '../annotations/store/annotatedDocument';
import { articleTexts } from '../annotations/store/articleTexts';
import { fileName } from '../documents';
import type { Services } from '../services';
import { openToolFile } from './toolFile';

/** The most that a tool answers, in UTF-16 units. */
const MOST = 60_000;

/** Fewer UTF-16 units than this rarely make a token. */
const UNITS_A_TOKEN = 2;

/** Registers the tools by which a language model that works in the editor reads articles; the manifest describes them. */
export function registerLanguageModelTools(services: Services): vscode.Disposable {
  const names = Object.keys(TOOL_ANSWERS) as ToolName[];
  return vscode.Disposable.from(
    ...names.map((name) => vscode.lm.registerTool(name, new ArticleTool(services, TOOL_ANSWERS[name]))),
  );
}

class ArticleTool implements vscode.LanguageModelTool<ToolInput> {
  constructor(
    private readonly services: Services,
    private readonly answer: (article: ToolArticle) => ToolAnswer,
  ) {}

  prepareInvocation({
    input,
  }: vscode.LanguageModelToolInvocationPrepareOptions<ToolInput>): vscode.PreparedToolInvocation {
    const { file } = readToolInput(input);
    return { invocationMessage: vscode.l10n.t('Reading {0}', fileName(vscode.Uri.file(file))) };
  }

  async invoke(
    { input, tokenizationOptions }: vscode.LanguageModelToolInvocationOptions<ToolInput>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const { file, article } = readToolInput(input);
    const document = await openToolFile(file);
    const answers = await this.#answersOn(document, article, token);
    const budget = tokenizationOptions?.tokenBudget ?? Infinity;
    const text = toolText(file, answers, Math.min(MOST, budget * UNITS_A_TOKEN));
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  }

  /** A document that is edited while it is read is read again. */
  async #answersOn(
    document: vscode.TextDocument,
    article: number | undefined,
    token: vscode.CancellationToken,
  ): Promise<ToolAnswer[]> {
    while (!token.isCancellationRequested) {
      const annotated = await this.services.annotations.ready(document);
      const answers = await this.services.analyses.work(
        document,
        (live) => this.#read(document, live, article, annotated),
        {
          token,
        },
      );
      if (answers) return answers;
    }
    throw new vscode.CancellationError();
  }

  *#read(
    document: vscode.TextDocument,
    live: LiveAnalysis,
    number: number | undefined,
    annotated: AnnotatedDocument | undefined,
  ): Generator<undefined, ToolAnswer[]> {
    const { articles } = live;
    if (number !== undefined && number > articles.length)
      throw new Error(`The file has ${articles.length} articles; there is no article ${number}.`);
    const asked = number === undefined ? articles : articles.slice(number - 1, number);
    const answers: ToolAnswer[] = [];
    const annotations = annotated
      ? yield* annotationsByArticle(annotated.set, annotated.placements, articleTexts(live))
      : new Map<number, readonly AnnotationInArticle[]>();
    for (const one of asked) {
      const { text, start, contents, first } = yield* live.excerpt([one], 'everything');
      const lineOf = (offset: number): number => document.positionAt(start + offset).line + 1;
      const added = (annotations.get(one.range[0]) ?? []).map((each) => ({
        ...each,
        range: each.range && shift(each.range, -start),
      }));
      for (const article of contents.articles)
        answers.push(this.answer({ number: first + 1, article, text, annotations: added, lineOf }));
      yield;
    }
    return answers;
  }
}
