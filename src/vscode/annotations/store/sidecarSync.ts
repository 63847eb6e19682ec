import { AnnotationSet } from '../../../core/annotations/annotationSet';
import { refresh } from '../../../core/annotations/anchors/refresh';
import type { ArticleText } from '../../../core/annotations/anchors/target';
import { type Contested, contested } from '../../../core/annotations/contested';
import { difference } from '../../../core/annotations/difference';
import { inOrderOfPlace } from '../../../core/annotations/sidecar/order';
import type { KnownEntries } from '../../../core/annotations/sidecar/document';
import { readSidecarInSteps } from '../../../core/annotations/sidecar/read';
import { isRefused, type SidecarFault } from '../../../core/annotations/sidecar/sidecar';
import { writeInSteps } from '../../../core/annotations/sidecar/write';
import type { RunSteps } from '../../../core/text/steps';
import type { AnnotatedDocument } from './annotatedDocument';
import type { Wait } from './fileLock';
import type { OnDisk, SidecarFile, Unreadable } from './sidecarFile';
import type { UnsavedChanges } from './unsavedChanges';

const UNREADABLE: Readonly<Record<Unreadable | 'unavailable', SidecarFault>> = {
  unavailable: { message: 'The file cannot be read.', values: [], line: 0, of: 'file' },
  'too large': {
    message: 'The file is too large to be read: it has more than 100 MB. Split the file that it is of.',
    values: [],
    line: 0,
    of: 'file',
  },
  'not UTF-8': {
    message: 'The file is no text in UTF-8: save it in that encoding.',
    values: [],
    line: 0,
    of: 'file',
  },
};

/** A save that takes longer, in milliseconds, may never end: what it saves is kept meanwhile. */
const SLOW = 1000;

/** The articles of the document as it is now; undefined where it is closed before they are known. */
export type FindArticles = () => Promise<readonly ArticleText[] | undefined>;

/**
 * Keeps the annotations of one document and its sidecar the same, one read or write after the other. What others write is
 * taken over; what cannot be saved is kept elsewhere.
 */
export class SidecarSync {
  /** What the sidecar holds. */
  #saved = AnnotationSet.EMPTY;
  #known: KnownEntries | undefined;
  #faults: readonly SidecarFault[] = [];
  #isBroughtBack = false;
  #last: Promise<unknown> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(
    private readonly annotated: AnnotatedDocument,
    private readonly file: SidecarFile,
    private readonly unsaved: UnsavedChanges,
    private readonly findArticles: FindArticles,
    private readonly run: RunSteps,
    private readonly wait: Wait,
    private readonly onContest: (found: readonly Contested[]) => void,
  ) {}

  /** What cannot be read of the sidecar. */
  get faults(): readonly SidecarFault[] {
    return this.#faults;
  }

  /** True where the sidecar must not be overwritten: nothing is saved. */
  get isRefused(): boolean {
    return isRefused({ annotations: [], faults: this.#faults });
  }

  /** True where all that could not be saved is kept elsewhere. */
  get isKept(): boolean {
    return this.unsaved.isKept;
  }

  /**
   * Reads the annotations for the first time; where they stand is not known yet.
   * @param onText called with the sidecar's text before it is read, which may take a while.
   */
  load(onText: (text: string) => void): Promise<void> {
    return this.#inTurn(async () => {
      const disk = await this.#disk();
      if (typeof disk === 'object') onText(disk.text);
      this.#saved = await this.#understand(disk);
      this.annotated.begin(this.#saved);
    });
  }

  /**
   * Does again what could not be saved when the document was open before, once and where the sidecar can be read; it is not
   * saved by that.
   * @returns how many annotations it has changed.
   */
  bringBack(): Promise<number> {
    return this.#inTurn(async () => {
      if (this.#isBroughtBack || this.isRefused) return 0;
      const { set } = this.annotated;
      const step = await this.unsaved.earlier(set);
      const articles = step.length > 0 ? await this.findArticles() : [];
      if (!articles) return 0;
      this.annotated.takeOver(step, set, articles);
      this.#isBroughtBack = true;
      return step.length;
    });
  }

  /** Writes what has changed, with what others have. Saves that wait for one before them are one. */
  save(): Promise<void> {
    if (this.#next) return this.#next;
    const saving = this.#inTurn(async () => {
      this.#next = undefined;
      if (this.annotated.set !== this.#saved) await this.#write();
    });
    this.#next = saving;
    void this.wait(SLOW).then(() => this.#keep());
    return saving;
  }

  /** Writes where the annotations stand now. */
  async saveTargets(): Promise<void> {
    const articles = await this.findArticles();
    const { document, placements, set } = this.annotated;
    if (!articles || document.isDirty || !this.annotated.isPlaced || this.isRefused) return;
    const renewed = await this.run(refresh(set, placements, articles));
    if (this.annotated.set !== set) {
      await this.saveTargets();
      return;
    }
    this.annotated.renew(renewed);
    await this.save();
  }

  /** Whether others have written what is not taken over yet. */
  isBehind(): Promise<boolean> {
    return this.#inTurn(() => this.file.isChanged());
  }

  /** Takes over what others have written. */
  reload(): Promise<void> {
    return this.#inTurn(async () => {
      if (this.annotated.set !== this.#saved && !this.isRefused) {
        await this.#write();
        return;
      }
      const before = this.file.base;
      const now = await this.#read();
      if (this.file.base !== before || this.isRefused) await this.#takeOver(now);
      if (this.annotated.set !== this.#saved && !this.isRefused) await this.#write();
    });
  }

  async #write(): Promise<void> {
    const articles = await this.findArticles();
    if (!articles) return;
    const { set, placements } = this.annotated;
    const inOrder = await this.run(inOrderOfPlace(set, placements, articles));
    const saved = await this.file.save(async (previous) => {
      const written = await this.run(writeInSteps(previous, inOrder, this.#known));
      this.#known = written?.known;
      return written?.text;
    });
    if (!saved.isWritten) {
      await this.#understand(saved.disk);
      return;
    }
    const before = this.#saved;
    this.#saved = set;
    if (saved.theirs === null) return;
    const theirs = await this.run(readSidecarInSteps(saved.theirs, this.#known));
    const merged = await this.#understand(saved);
    await this.#takeOver(merged);
    const found = contested(before, set, AnnotationSet.of(theirs.annotations), merged);
    if (found.length > 0) this.onContest(found);
  }

  async #read(): Promise<AnnotationSet> {
    return this.#understand(await this.#disk());
  }

  #disk(): Promise<OnDisk | 'unavailable'> {
    return this.file.read().catch(() => 'unavailable' as const);
  }

  /** The annotations of a sidecar; those known by now where it cannot be read. */
  async #understand(disk: OnDisk | 'unavailable'): Promise<AnnotationSet> {
    const sidecar =
      typeof disk === 'object'
        ? await this.run(readSidecarInSteps(disk.text, this.#known))
        : { annotations: [], faults: [UNREADABLE[disk]], known: this.#known };
    this.#known = sidecar.known;
    this.#faults = sidecar.faults;
    return isRefused(sidecar) ? this.#saved : AnnotationSet.of(sidecar.annotations);
  }

  async #takeOver(now: AnnotationSet): Promise<void> {
    const before = this.#saved;
    const step = difference(before, now);
    const articles = await this.findArticles();
    if (!articles) return;
    const isUnchanged = this.annotated.set === before;
    this.annotated.takeOver(step, before, articles);
    this.#saved = isUnchanged ? this.annotated.set : before.apply(step);
  }

  /** Keeps what is in no sidecar, and forgets it once it is; what is still kept of before has to be brought back first. */
  async #keep(): Promise<void> {
    if (this.#isBroughtBack) await this.unsaved.update(this.#saved, this.annotated.set);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work).finally(() => (this.#next ? undefined : this.#keep()));
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
