import * as vscode from 'vscode';
import { AnalysisService } from './analysisService';
import type { Services } from './services';

/** Every feature, in the order in which they are registered. */
const FEATURES: readonly ((services: Services) => vscode.Disposable)[] = [];

/** Composes Lede's features; the same in every extension host. */
export function activateLede(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel('Lede', { log: true });
  const analyses = new AnalysisService(
    vscode.Uri.joinPath(context.extensionUri, 'dist', 'languages.json'),
    log,
  );
  const services: Services = { analyses, log };
  context.subscriptions.push(log, analyses, ...FEATURES.map((register) => register(services)));
}
