import { Alert } from "@medusajs/ui"

/** Things to know, one line each, under what they have in common. */
export const NoticeList = ({ title, notices }: { title: string; notices: string[] }) => (
  <div className="px-6 py-4">
    <Alert variant="warning">
      <p className="txt-compact-small-plus">{title}</p>
      <ul className="text-ui-fg-subtle txt-small mt-1 flex flex-col gap-y-1">
        {notices.map((notice, index) => (
          <li key={index} className="break-words">
            {notice}
          </li>
        ))}
      </ul>
    </Alert>
  </div>
)
