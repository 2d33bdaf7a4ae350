import { Button } from "@fluentui/react-components";
import { ChevronLeftRegular } from "@fluentui/react-icons/svg/chevron-left";
import type { ReactNode } from "react";

interface BackButtonProps {
  readonly label: string;
  readonly onBack: () => void;
}

export function BackButton({ label, onBack }: BackButtonProps): ReactNode {
  return (
    <div style={{ marginInlineStart: "-8px" }}>
      <Button size="small" appearance="transparent" icon={<ChevronLeftRegular />} onClick={onBack}>
        {label}
      </Button>
    </div>
  );
}
