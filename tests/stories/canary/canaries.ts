import { randomBytes } from 'node:crypto';

/** What a person or a program might send and nobody may find in a log; `word` is harmless and fits where an id or slug stands. */
export function createCanaries() {
  const mark = () => randomBytes(6).toString('hex');
  const canaries = {
    email: `kanarienvogel-${mark()}@vogel.example`,
    phone: `+49 2324 ${Array.from(randomBytes(9), (byte) => byte % 10).join('')}`,
    name: `Kim Kanarienvogel ${mark()}`,
    token: `svp_${randomBytes(33).toString('base64url').slice(0, 43)}`,
  };
  return { ...canaries, word: `vogel-${mark()}`, all: Object.values(canaries) };
}
export type Canaries = ReturnType<typeof createCanaries>;

/** Counts how often each canary stands in a text, also when it was written for a URL, in Base64 or without spaces. */
export function countCanaries(text: string, { all }: Canaries): Record<string, number> {
  const forms = (canary: string) => [
    canary,
    encodeURIComponent(canary),
    canary.replaceAll(' ', ''),
    Buffer.from(canary).toString('base64').replace(/=+$/, ''),
  ];
  const count = (form: string) => text.split(form).length - 1;
  return Object.fromEntries(
    all.flatMap((canary) => {
      const found = [...new Set(forms(canary))].reduce((sum, form) => sum + count(form), 0);
      return found > 0 ? [[canary, found]] : [];
    }),
  );
}
