export const schemaVersion = '1.0';

/** What an identity rests on, strongest first. */
export const identityBases = ['assigned', 'external-id', 'feed-guid', 'canonical-url', 'fingerprint'] as const;
