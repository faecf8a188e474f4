/** What can go wrong with a page on its way. */
export const faultNames = [
  /** The page before comes once more. */
  'repeated',
  /** What was answered to the same question before comes again. */
  'outdated',
  /** What was answered to some other question comes. */
  'misplaced',
  'cut off',
  'error',
  'empty',
  'silence',
  /** The feed says that its history has changed. */
  'restarted',
] as const;
export type FaultName = (typeof faultNames)[number];

/** A fault of a feed: so many pages pass, then so many are hit. */
export interface Fault {
  name: FaultName;
  after: number;
  times: number;
  /** Chooses among the pages that were answered before. */
  choice: number;
}

/** A page as it was fetched; `cutAfter` says after how many characters its answer ends. */
export interface Page {
  address: string;
  status: number;
  body: string;
  cutAfter?: number;
}

/** Says what a reader gets in the place of a page, given those that were answered before; null when it gets nothing. */
export function spoil({ name, choice }: Fault, page: Page, before: Page[]): Page | null {
  switch (name) {
    case 'repeated':
      return before.at(-1) ?? page;
    case 'outdated':
      return pick(choice, sameQuestion(page, before)) ?? page;
    case 'misplaced':
      return pick(choice, before) ?? page;
    case 'cut off':
      return { ...page, cutAfter: page.body.length >> 1 };
    case 'error':
      return { ...page, status: 500 };
    case 'empty':
      return { ...page, body: '' };
    case 'restarted':
      return { ...page, status: 410 };
    case 'silence':
      return null;
  }
}

const sameQuestion = ({ address }: Page, pages: Page[]) => pages.filter((page) => page.address === address);

const pick = (choice: number, pages: Page[]): Page | undefined => pages[choice % Math.max(pages.length, 1)];
