import { system } from '../../docs/examples/alternating-bit';
import { alternatingBit } from '../../docs/examples/alternating-bit';
import { system as tpc } from '../../docs/examples/two-phase-commit';
import { compareWith } from './agreement';
for (const s of [system, alternatingBit({ lines: 'bag' }), tpc]) {
  const t = Date.now();
  console.log(JSON.stringify(compareWith(['spin', 'rumur'], s as never), null, 1), Date.now() - t);
}
