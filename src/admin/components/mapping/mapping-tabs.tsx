import { clx } from "@medusajs/ui"
import { NavLink } from "react-router-dom"
import { useMessages } from "../../hooks/use-messages"
import { MAPPING_PATHS } from "../../lib/mapping-paths"

const TABS = ["items", "units", "suppliers", "rules"] as const

/** Links that look as core's tabs do. Links, because each tab is a page with an address of its own. */
export const MappingTabs = () => {
  const { t } = useMessages()

  return (
    <nav aria-label={t("mapping.tabs.label")}>
      <ul className="flex flex-wrap items-center gap-2">
        {TABS.map((tab) => (
          <li key={tab}>
            <NavLink
              to={MAPPING_PATHS[tab]}
              end={tab === "items"}
              className={({ isActive }) =>
                clx(
                  "txt-compact-small-plus transition-fg inline-flex items-center justify-center rounded-full px-2.5 py-1 outline-none",
                  "hover:text-ui-fg-base focus-visible:shadow-borders-focus",
                  isActive
                    ? "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest"
                    : "text-ui-fg-subtle"
                )
              }
            >
              {t(`mapping.tabs.${tab}`)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
