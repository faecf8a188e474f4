import type { AddressRule } from '../../shared/allowed-address.ts';
import type { ConformanceClient } from '../../shared/conformance/client.ts';
import type { Outbound } from '../../shared/outbound.ts';

/** How nodes are reached: two guarded ways out, and the rule by which they let calls pass. */
export interface NodeAccess {
  outbound: Outbound;
  /** The way of the conformance kit, which looks at answers whatever they are. */
  conformance: ConformanceClient;
  rule: AddressRule;
}
