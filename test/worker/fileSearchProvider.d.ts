import type { Disposable, Uri } from 'vscode';

/** A proposal of VS Code's, as much of it as is used here: the types of the API have none. */
declare module 'vscode' {
  namespace workspace {
    function registerFileSearchProvider(
      scheme: string,
      provider: { provideFileSearchResults(): Promise<Uri[]> },
    ): Disposable;
  }
}
