import { zodResolver } from "@hookform/resolvers/zod"
import { usePrompt } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useMemo } from "react"
import { useForm, useWatch } from "react-hook-form"
import { z } from "zod"
import { inclusionPreviewQuery, useCreateInclusionRule } from "../../hooks/api/inclusion-rules"
import { useMessages, type Translate } from "../../hooks/use-messages"
import { INCLUSION_EFFECTS, INCLUSION_KINDS } from "../../lib/inclusion"
import { ChoiceField } from "../common/choice-field"
import { DrawerForm } from "../common/drawer-form"
import { SelectField } from "../common/select-field"
import { ReferenceField } from "./reference-field"
import { RulePreview } from "./rule-preview"
import { useConsequence } from "./use-consequence"

const ruleSchema = (t: Translate) =>
  z.object({
    kind: z.enum(INCLUSION_KINDS),
    reference_id: z.string().min(1, { message: t("validation.required") }),
    effect: z.enum(INCLUSION_EFFECTS),
  })

export type RuleFormValues = z.infer<ReturnType<typeof ruleSchema>>

/** A new rule, with what it would do in numbers; one that takes items out asks first. */
export const RuleForm = () => {
  const { t } = useMessages()
  const prompt = usePrompt()
  const tell = useConsequence()
  const queryClient = useQueryClient()
  const { mutateAsync: create } = useCreateInclusionRule()
  const schema = useMemo(() => ruleSchema(t), [t])
  const form = useForm<RuleFormValues>({
    defaultValues: { kind: "category", reference_id: "", effect: "exclude" },
    resolver: zodResolver(schema),
  })
  const { control } = form
  const [kind, referenceId, effect] = useWatch({
    control,
    name: ["kind", "reference_id", "effect"],
  })

  const handleSubmit = async (rule: RuleFormValues) => {
    const { preview } = await queryClient.fetchQuery(inclusionPreviewQuery(rule))
    const isMeant =
      preview.leaving === 0 ||
      (await prompt({
        title: t("mapping.rules.create.confirmTitle"),
        description: tell(preview),
        confirmText: t("mapping.rules.create.confirm"),
        cancelText: t("actions.cancel"),
      }))
    return isMeant && create(rule)
  }

  return (
    <DrawerForm
      form={form}
      submitLabel={t("actions.create")}
      successMessage={t("mapping.rules.create.toast")}
      onSubmit={handleSubmit}
    >
      <SelectField
        control={control}
        name="kind"
        label={t("mapping.rules.columns.kind")}
        options={INCLUSION_KINDS.map((value) => ({
          value,
          label: t(`mapping.rules.kind.${value}`),
        }))}
        // What was chosen is of the kind that was chosen before.
        onChosen={() => form.setValue("reference_id", "")}
      />
      <ReferenceField key={kind} control={control} kind={kind} />
      <ChoiceField
        control={control}
        name="effect"
        label={t("mapping.rules.columns.effect")}
        choices={INCLUSION_EFFECTS.map((value) => ({
          value,
          label: t(`mapping.rules.effect.${value}.label`),
          description: t(`mapping.rules.effect.${value}.description`),
        }))}
      />
      <RulePreview rule={{ kind, reference_id: referenceId, effect }} />
    </DrawerForm>
  )
}
