/** One model file of `models/image/manifest.json`. */
export interface ImageModelEntry {
  /** File name beside the manifest. */
  readonly file: string;
  /** Size of the file. */
  readonly bytes: number;
  /** Hex digest of the file. */
  readonly sha256: string;
  /** Meaning of each output, in order. */
  readonly labels: readonly string[];
}

/** How probabilities become levels, for one kind of picture. All values 0 to 1. */
export interface KindGrading {
  /** Weight of the first look's log-odds; the second opinion has the rest. */
  readonly firstWeight: number;
  /** Combined probability from which the level is `low`. */
  readonly low: number;
  /** Likewise `medium`. */
  readonly medium: number;
  /** Likewise `high`, which needs both networks besides; see `agreement`. */
  readonly high: number;
  /** Below this share of porn and hentai in the suspicion a picture is suggestive: `low` at most, unless the second network disagrees. */
  readonly explicitShare: number;
  /** Both networks must be at least this sure for `high`. */
  readonly agreement: number;
}

/** The thresholds that travel with the models. */
export interface ImageGrading {
  /** The second network is asked from this suspicion of the first on. */
  readonly askSecondAt: number;
  /** Prior odds of a sexual picture among pictures a child is sent, relative to those the networks were trained at. */
  readonly priorOdds: number;
  /** For photographs and everything that is no drawing. */
  readonly photo: KindGrading;
  /** For drawings, cartoons and renderings. */
  readonly drawing: KindGrading;
}

/** `models/image/manifest.json`. */
export interface ImageManifest {
  /** Version of the set of models and thresholds. */
  readonly version: string;
  /** The two files. */
  readonly models: {
    readonly 'first-look': ImageModelEntry;
    readonly 'second-opinion': ImageModelEntry;
  };
  /** Thresholds. */
  readonly grading: ImageGrading;
}
