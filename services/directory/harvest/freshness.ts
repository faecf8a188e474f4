/** As of when the copy of what a city publishes is. */
export interface FreshnessRecord {
  city: string;
  asOf: Date | null;
  state: 'CURRENT' | 'DELAYED' | 'STALE' | 'NEVER';
}
