/** Generated files, pure functions of the sources: path from the package's root to content. */
import { liaoning2013 } from '../models/rules';
import { liaoningHeader, rulesJsonSchema, rulesYaml } from '../models/rules/write';
import { blockersDocument } from './generated-blockers';
import { detectionDocument } from './generated-detection';
import { evidenceDocument } from './generated-evidence';
import { faultsDocument } from './generated-faults';
import { forgeryDocuments } from './generated-forgeries';
import { mutationDocument } from './generated-mutation';
import { scenarioSchemaFile, scenariosDocument } from './generated-scenarios';
import { sealingExample } from './generated-sealing';

export function generatedDocuments(): Readonly<Record<string, string>> {
  return {
    'models/rules/rules.schema.json': `${JSON.stringify(rulesJsonSchema(), null, 2)}\n`,
    'models/rules/liaoning-2013.yaml': rulesYaml(liaoning2013, liaoningHeader),
    'docs/blockers.md': blockersDocument(),
    'docs/detection.md': detectionDocument(),
    'docs/evidence.md': evidenceDocument(),
    'docs/faults.md': faultsDocument(),
    ...forgeryDocuments(),
    'docs/mutation.md': mutationDocument(),
    ...sealingExample(),
    'docs/scenarios.md': scenariosDocument(),
    'sim/scenarios/scenario.schema.json': scenarioSchemaFile(),
  };
}
