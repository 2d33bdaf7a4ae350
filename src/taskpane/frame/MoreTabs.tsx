import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import type { ReactElement, ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface MoreTabsProps {
  readonly tabs: readonly {
    readonly text: string;
    readonly icon?: ReactNode;
    readonly panel: string;
    readonly onSelect: () => void;
  }[];
}

/** The pages for whose tabs a narrow pane has no room. */
export function MoreTabs({ tabs }: MoreTabsProps): ReactNode {
  const { t } = useTranslation();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="transparent"
          menuIcon={null}
          icon={<MoreHorizontalRegular />}
          aria-label={t("frame.more")}
          title={t("frame.more")}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {tabs.map((tab) => (
            <MenuItem key={tab.panel} icon={tab.icon as ReactElement} onClick={tab.onSelect}>
              {tab.text}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
