import { createRef } from 'react';
import { EditedAssumption } from '../../../../src/renderer/editor/EditedAssumption';
import { Panel } from '../../../../src/renderer/panel/Panel';
import { useDocument } from '../../../../src/renderer/state/stores';

const search = createRef<HTMLInputElement>();

/** The panel beside the assumption that is open. */
export function EditedPanel() {
  const scenario = useDocument((state) => state.scenario);
  return (
    scenario && (
      <>
        <EditedAssumption />
        <Panel scenario={scenario} searchRef={search} />
      </>
    )
  );
}
