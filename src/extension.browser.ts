import type * as vscode from 'vscode';
import { activateLede } from './vscode/activate';

export function activate(context: vscode.ExtensionContext): void {
  activateLede(context);
}
