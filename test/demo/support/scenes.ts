/** The scenes that the demo has; examples/chat/src/scenes/scene.ts. */
export const SCENES = ['pick-up', 'gaming', 'exclusion', 'secrecy', 'scam'] as const;
