import * as vscode from 'vscode';

/** Every setting of Lede's with the type of its value; package.json holds defaults and descriptions. */
interface Settings {
  'annotations.author': string;
  'annotations.notesBesideLines': boolean;
  'detection.mode': 'auto' | 'suggest' | 'off';
  'codeLens.enabled': boolean;
  /** A list of templates; whatever else somebody wrote has to be told of. */
  delimiters: unknown;
  /** A number from 0 to 1, or whatever else somebody wrote. */
  'entities.minimumProbability': unknown;
  /** A template of an address, or whatever else somebody wrote. */
  'lookUp.url': unknown;
  'outline.followCursor': boolean;
  'posts.background': boolean;
  'problems.enabled': boolean;
  'summary.posts': boolean;
}

const SECTION = 'lede';

/** The value of a setting, for a document where it may differ from one to the other. */
export function setting<Name extends keyof Settings>(name: Name, scope?: vscode.Uri): Settings[Name] {
  const value = vscode.workspace.getConfiguration(SECTION, scope ?? null).get<Settings[Name]>(name);
  if (value === undefined) throw new Error(`The setting ${SECTION}.${name} has no default.`);
  return value;
}

/** Calls `react` whenever the setting changes. */
export function onSettingChange(name: keyof Settings, react: () => void): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(`${SECTION}.${name}`)) react();
  });
}

/** Changes a setting for all of the user's windows. */
export function changeSetting<Name extends keyof Settings>(
  name: Name,
  value: Settings[Name],
): Thenable<void> {
  return vscode.workspace.getConfiguration(SECTION).update(name, value, vscode.ConfigurationTarget.Global);
}

/** Which of these settings, by their whole names, somebody has changed anywhere. */
export function changedSettings(names: readonly string[]): string[] {
  const configuration = vscode.workspace.getConfiguration();
  return names.filter((name) => {
    const { globalValue, workspaceValue, workspaceFolderValue } = configuration.inspect(name) ?? {};
    return [globalValue, workspaceValue, workspaceFolderValue].some((value) => value !== undefined);
  });
}
