import type { Services } from '../context.ts';
import { remindMembers } from './remind-members.ts';

const dayMs = 86_400_000;

/** Reminds members of their renewal a minute after the start, and once a day from then on. */
export function startReminding(
  services: Pick<Services, 'db' | 'mailer' | 'now' | 'log'>,
  { firstAfterMs = 60_000 } = {},
): AsyncDisposable {
  let running = Promise.resolve();
  let timer: NodeJS.Timeout;
  const wait = (delayMs: number) => {
    timer = setTimeout(() => {
      running = remindMembers(services).catch((error) =>
        services.log.warn({ err: error }, 'members could not be reminded of their renewal; tomorrow they are'),
      );
      wait(dayMs);
    }, delayMs);
  };
  wait(firstAfterMs);
  return {
    async [Symbol.asyncDispose]() {
      clearTimeout(timer);
      await running;
    },
  };
}
