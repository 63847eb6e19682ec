import * as vscode from 'vscode';
import { articleParts } from '../../core/languageModel/articleParts';
import { showInformation } from '../messages';
import { inBackground, type Services } from '../services';
import { STOP_MODEL } from '../summary/reportActions';
import type { ReportPanel } from '../summary/reportPanel';
import type { ChatModel, ChatModels } from './chatModel';
import { askForSummary } from './modelSummary';

const COMMAND = 'lede.summarizeWithLanguageModel';

/** Where the model that was taken last is remembered. */
const LAST_MODEL = 'lede.languageModel';

/** Opens the report of what a command's arguments mean; undefined where there is nothing to tell. */
export type OpenReport = (uri?: vscode.Uri, index?: unknown) => Promise<ReportPanel | undefined>;

/**
 * Registers the command that opens a report as Summarize Article does, and asks a language model, which the user takes
 * from those that VS Code offers, for a summary above it. Nothing is asked of any model but by this command.
 */
export function registerSummarizeWithModel(
  services: Services,
  models: ChatModels,
  openReport: OpenReport,
): vscode.Disposable {
  const running = new Running();
  return vscode.Disposable.from(
    running,
    vscode.commands.registerCommand(COMMAND, async (uri?: vscode.Uri, index?: unknown) => {
      const report = await openReport(uri, index);
      if (!report) return;
      const model = await chooseModel(services, models);
      if (model) inBackground(services, ask(report, model, running));
    }),
    vscode.commands.registerCommand(STOP_MODEL, () => running.stop()),
  );
}

async function ask(report: ReportPanel, model: ChatModel, running: Running): Promise<void> {
  const read = await report.read();
  if (!read) return;
  const parts = read.articles.flatMap((article) => articleParts(read.text, article));
  const language = read.articles[0]?.language ?? null;
  const run = running.start();
  const closed = report.panel.onDidDispose(() => run.cancel());
  await askForSummary(model, { parts, language }, (answer) => report.showAnswer(answer), run.token);
  closed.dispose();
}

/** The one model, or that which the user takes; undefined, and says so, where there is none. */
async function chooseModel({ memory }: Services, models: ChatModels): Promise<ChatModel | undefined> {
  const all = await models.select();
  if (all.length === 0) {
    void showInformation(
      vscode.l10n.t(
        'VS Code has no language model to ask; extensions such as GitHub Copilot bring some. The report tells the article in its own words.',
      ),
    );
    return undefined;
  }
  if (all.length === 1) return all[0];
  const last = memory.get<string>(LAST_MODEL);
  const items = [...all]
    .sort((a, b) => Number(b.id === last) - Number(a.id === last))
    .map((model) => ({ label: model.name, description: model.id, model }));
  const title = vscode.l10n.t('Summarize with which language model?');
  const chosen = await vscode.window.showQuickPick(items, { title });
  if (chosen) await memory.update(LAST_MODEL, chosen.model.id);
  return chosen?.model;
}

/** The question that a language model is answering; another one ends it. */
class Running {
  #source: vscode.CancellationTokenSource | undefined;

  start(): vscode.CancellationTokenSource {
    this.stop();
    this.#source = new vscode.CancellationTokenSource();
    return this.#source;
  }

  stop(): void {
    this.#source?.cancel();
    this.#source?.dispose();
    this.#source = undefined;
  }

  dispose(): void {
    this.stop();
  }
}
