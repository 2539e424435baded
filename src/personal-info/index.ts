export { FINDERS, type FindOptions, findPersonalInfo } from './find.js';
export { findLinks } from './finders/link.js';
export { FOUND_KINDS, type FoundItem, type FoundKind } from './found.js';
export { mergePersonalInfo, type UndecidedSignal } from './merge.js';
export { noisyOr } from './noisy-or.js';
export { originalSpan, type Reading, readText, sharingReading } from './reading.js';
export { type Redacted, type Redaction, type RedactOptions, redactText } from './redact.js';
export {
  type PersonalInfoParts,
  type PersonalInfoReading,
  type RoleEvidence,
  type RolePart,
  readParts,
  readPersonalInfo,
  rolesOf,
} from './roles.js';
export { unionOf } from './spans.js';
