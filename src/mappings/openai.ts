import type { Category } from '../signals/index.js';

/** Categories of OpenAI's moderation endpoint (`omni-moderation`). */
export const OPENAI_CATEGORIES = [
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/intent',
  'self-harm/instructions',
  'sexual',
  'sexual/minors',
  'violence',
  'violence/graphic',
] as const;

/** One of OpenAI's categories. */
export type OpenAICategory = (typeof OPENAI_CATEGORIES)[number];

/** OpenAI's nearest category for each of ours; `null` where it has none. */
export const OPENAI_CATEGORY: Readonly<Record<Category, OpenAICategory | null>> = {
  bullying: 'harassment',
  hate: 'hate',
  threat: 'harassment/threatening',
  sexual: 'sexual',
  // `sexual/minors` is about content that depicts minors, not about a conversation that leads to abuse.
  grooming: null,
  'self-harm': 'self-harm/intent',
  'personal-info': null,
  scam: null,
};

/** Ours for each of OpenAI's; `null` where Nightlight does not look for it. */
export const FROM_OPENAI: Readonly<Record<OpenAICategory, Category | null>> = {
  harassment: 'bullying',
  'harassment/threatening': 'threat',
  hate: 'hate',
  'hate/threatening': 'hate',
  illicit: null,
  'illicit/violent': null,
  'self-harm': 'self-harm',
  'self-harm/intent': 'self-harm',
  'self-harm/instructions': 'self-harm',
  sexual: 'sexual',
  'sexual/minors': 'sexual',
  violence: 'threat',
  'violence/graphic': null,
};
