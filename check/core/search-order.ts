/** What both engines are given. */
import type { ComposedSystem } from '../../models/tables/compose-system';
import type { ExploreOptions } from './explore';
import type { Monitor } from './monitor';
import type { Packing } from './packing';
import type { Reductions } from './reductions';

export interface SearchOrder {
  readonly composed: ComposedSystem;
  readonly monitor: Monitor;
  readonly packing: Packing;
  readonly reductions: Reductions;
  readonly options: ExploreOptions;
}
