/** The eight kinds of harm that Nightlight notices. Order is stable and is the order of every table. */
export const CATEGORIES = [
  'bullying',
  'hate',
  'threat',
  'sexual',
  'grooming',
  'self-harm',
  'personal-info',
  'scam',
] as const;

/** One kind of harm; what each level of it means is in `SEVERITY_DEFINITIONS`. */
export type Category = (typeof CATEGORIES)[number];

/** The CO:RE 4Cs: what the child meets (content), who meets the child (contact), what peers do (conduct), what is signed away (contract). */
export type RiskClass = 'content' | 'contact' | 'conduct' | 'contract';

/** CO:RE risk class of each category (Livingstone & Stoilova, 2021). */
export const RISK_CLASS: Readonly<Record<Category, RiskClass>> = {
  bullying: 'conduct',
  hate: 'conduct',
  threat: 'conduct',
  sexual: 'content',
  grooming: 'contact',
  'self-harm': 'content',
  'personal-info': 'contract',
  scam: 'contract',
};
