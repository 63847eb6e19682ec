import * as vscode from 'vscode';
import { type Annotation, hasSpan, type Note } from '../../../core/annotations/annotation';
import type { ArticleFinder } from '../../../core/annotations/anchors/articleFinder';
import { withoutPictures } from '../../../core/exchange/noteMarkdown';
import type { TextRange } from '../../../core/text/range';
import { toRange, untrusted } from '../../documents';
import { FollowedRanges } from '../../followedRanges';
import { type Services, SOURCE_ARTICLE } from '../../services';
import { quoteOf } from '../describe';
import type { AnnotatedDocument } from '../store/annotatedDocument';

/** More notes of one file are not shown as comments; all are in the view. */
const MOST = 500;

/** A note as the Comments view shows it. */
export class NoteComment implements vscode.Comment {
  readonly contextValue = 'note';
  readonly author: vscode.CommentAuthorInformation;
  readonly timestamp: Date;
  mode = vscode.CommentMode.Preview;
  body: string | vscode.MarkdownString;

  constructor(
    readonly document: vscode.TextDocument,
    readonly note: Note,
  ) {
    this.author = { name: note.author ?? vscode.l10n.t('Nobody named') };
    this.timestamp = new Date(note.created);
    this.body = untrusted(withoutPictures(note.text));
  }
}

/** A note that is being written. */
export interface Draft {
  readonly thread: vscode.CommentThread;
  readonly document: vscode.TextDocument;
  /** Where it stands by now: a stretch of text, or an offset in the article that it is on as a whole. */
  readonly place: () => TextRange | number;
}

/**
 * Shows notes as comments: in the gutter, in the text and in the Comments view. These only show what the store holds, and
 * stand where it says.
 */
export class NoteThreads {
  readonly #controller = vscode.comments.createCommentController('lede.notes', 'Lede');
  readonly #threads = new Map<vscode.TextDocument, Map<string, vscode.CommentThread>>();
  readonly #subscriptions: { dispose(): unknown }[];
  #draft: (Draft & { readonly followed: FollowedRanges }) | undefined;

  constructor(private readonly services: Services) {
    this.#controller.options = {
      prompt: vscode.l10n.t('Add Note…'),
      placeHolder: vscode.l10n.t('What is there to say of this? Markdown'),
    };
    const show = (document: vscode.TextDocument): void => {
      void services.guard.on(document, () => this.#show(document));
    };
    this.#subscriptions = [
      this.#controller,
      services.annotations.onDidChange(show),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
    for (const document of vscode.workspace.textDocuments)
      if (document.languageId === SOURCE_ARTICLE) show(document);
  }

  /** Opens a comment to write a note in. */
  draft(document: vscode.TextDocument, place: TextRange | number, range: vscode.Range): void {
    this.discard();
    const thread = this.#controller.createCommentThread(document.uri, range, []);
    thread.label = vscode.l10n.t('New note');
    thread.contextValue = 'draft';
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    const isOnArticle = typeof place === 'number';
    const followed = new FollowedRanges(document, [isOnArticle ? [place, place] : place]);
    const now = (): TextRange | number => {
      const [range = [0, 0]] = followed.now;
      return isOnArticle ? range[0] : range;
    };
    this.#draft = { thread, document, place: now, followed };
  }

  /** The note that is being written in a thread, which is closed. */
  takeDraft(thread: vscode.CommentThread): Draft | undefined {
    const draft = this.#draft?.thread === thread ? this.#draft : undefined;
    if (draft) this.discard();
    return draft;
  }

  /** Closes the note that is being written. */
  discard(): void {
    this.#draft?.thread.dispose();
    this.#draft?.followed.dispose();
    this.#draft = undefined;
  }

  /** Opens a note for editing, as it was written. */
  edit(document: vscode.TextDocument, id: string): void {
    const thread = this.#threads.get(document)?.get(id);
    const [comment] = thread?.comments ?? [];
    if (!thread || !(comment instanceof NoteComment)) return;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    const edited = new NoteComment(document, comment.note);
    edited.mode = vscode.CommentMode.Editing;
    edited.body = comment.note.text;
    thread.comments = [edited];
  }

  /** Closes a note that was being edited. */
  show({ document, note }: NoteComment): void {
    const thread = this.#threads.get(document)?.get(note.id);
    if (thread) thread.comments = [new NoteComment(document, note)];
  }

  dispose(): void {
    this.discard();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #show(document: vscode.TextDocument): Promise<void> {
    const { analyses, annotations } = this.services;
    const hasNotes = notesOf(annotations.of(document)).length > 0;
    const live = hasNotes ? await analyses.find(document) : undefined;
    // asked again: a note that was removed meanwhile must not come back
    const annotated = annotations.of(document);
    const notes = notesOf(annotated);
    if (notes.length > 0 && !live) return;
    const finder = live && annotations.finders.of(live);
    const places = new Map(
      notes.flatMap((note) => {
        const range = finder && annotated && rangeOf(note, annotated, finder);
        return range ? [[note.id, { note, range: toRange(document, range) }] as const] : [];
      }),
    );
    this.#put(document, places);
  }

  #put(document: vscode.TextDocument, places: ReadonlyMap<string, PlacedNote>): void {
    const threads = this.#threads.get(document) ?? new Map<string, vscode.CommentThread>();
    this.#threads.set(document, threads);
    for (const [id, thread] of threads) {
      if (places.has(id)) continue;
      thread.dispose();
      threads.delete(id);
    }
    for (const [id, { note, range }] of places) {
      const known = threads.get(id);
      const thread = known ?? this.#controller.createCommentThread(document.uri, range, []);
      if (!known) thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      threads.set(id, thread);
      fill(thread, document, note, range);
    }
  }

  #forget(document: vscode.TextDocument): void {
    for (const thread of this.#threads.get(document)?.values() ?? []) thread.dispose();
    this.#threads.delete(document);
    if (this.#draft?.document === document) this.discard();
  }
}

/** The notes that are shown. */
function notesOf(annotated: AnnotatedDocument | undefined): Note[] {
  return Array.from(annotated?.set ?? [])
    .filter(isNote)
    .slice(0, MOST);
}

/** Where a note stands; one on a whole article stands where that begins. */
function rangeOf(note: Note, annotated: AnnotatedDocument, finder: ArticleFinder): TextRange | undefined {
  if (hasSpan(note)) return annotated.placeOf(note.id)?.range;
  const start = finder.find(note.target.article)?.start;
  return start === undefined ? undefined : [start, start];
}

interface PlacedNote {
  readonly note: Note;
  readonly range: vscode.Range;
}

/** Brings a thread up to date, and leaves alone what has not changed: somebody may be editing it. */
function fill(
  thread: vscode.CommentThread,
  document: vscode.TextDocument,
  note: Note,
  range: vscode.Range,
): void {
  if (!thread.range?.isEqual(range)) thread.range = range;
  const [shown] = thread.comments;
  if (shown instanceof NoteComment && shown.note === note) return;
  thread.canReply = false;
  thread.label = quoteOf(note) || vscode.l10n.t('The article');
  thread.contextValue = note.status;
  thread.state =
    note.status === 'resolved' ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  thread.comments = [new NoteComment(document, note)];
}

const isNote = (annotation: Annotation): annotation is Note => annotation.kind === 'note';
