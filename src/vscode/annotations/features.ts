import type * as vscode from 'vscode';
import type { Services } from '../services';
import { registerChangeAnnotations } from './commands/changeAnnotations';
import { registerHistory } from './commands/history';
import { registerLabel } from './commands/label';
import { registerLabelAll } from './commands/labelAll';
import { registerNextAnnotation } from './commands/nextAnnotation';
import { registerLabelActions } from './commands/labelActions';
import { registerPlaceAnnotations } from './commands/placeAnnotations';
import { registerNotesBesideLines } from './notes/besideLines';
import { registerNotes } from './notes/notes';
import { registerRelate } from './commands/relate';
import { registerAppliedCorrections } from './corrections/applied';
import { registerCorrections } from './corrections/corrections';
import { registerRename } from './corrections/rename';
import { registerExport } from './exchange/exportAnnotations';
import { registerImport } from './exchange/importAnnotations';
import { registerContests } from './problems/contests';
import { registerFailedSaves } from './problems/failedSaves';
import { registerLostAnnotations } from './problems/lostFixes';
import { registerSidecarFaults } from './problems/sidecarFaults';
import { registerAnnotationLens } from './seeing/codeLens';
import { registerDecorations } from './seeing/decorations';
import { registerAnnotationHover } from './seeing/hover';
import { registerRenamedFiles } from './store/renamedFiles';
import { registerAnnotationsView } from './view/annotationsView';

/** All that has to do with annotations. */
export const ANNOTATION_FEATURES: Readonly<Record<string, (services: Services) => vscode.Disposable>> = {
  'annotation decorations': registerDecorations,
  'annotation hover': registerAnnotationHover,
  'annotations view': registerAnnotationsView,
  'label commands': registerLabel,
  'label all': registerLabelAll,
  'label actions': registerLabelActions,
  notes: registerNotes,
  'notes beside lines': registerNotesBesideLines,
  'annotation lens': registerAnnotationLens,
  'next annotation': registerNextAnnotation,
  'change annotations': registerChangeAnnotations,
  'place annotations': registerPlaceAnnotations,
  'annotation history': registerHistory,
  relate: registerRelate,
  'applied corrections': registerAppliedCorrections,
  corrections: registerCorrections,
  rename: registerRename,
  'export annotations': registerExport,
  'import annotations': registerImport,
  'renamed files': registerRenamedFiles,
  'lost annotations': registerLostAnnotations,
  'sidecar faults': registerSidecarFaults,
  'failed saves': registerFailedSaves,
  contests: registerContests,
};
