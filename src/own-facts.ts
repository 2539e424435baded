/**
 * What a page needs of the models' manifests. The rest, most of it calibration, is needed only where the models run;
 * tsup.config.ts sees to it that the bundle of a page holds nothing more.
 */
export { version as IMAGE_VERSION } from '../models/image/manifest.json';
export {
  labels as TEXT_LABELS,
  thresholds as TEXT_THRESHOLDS,
  version as TEXT_VERSION,
} from '../models/text/manifest.json';
