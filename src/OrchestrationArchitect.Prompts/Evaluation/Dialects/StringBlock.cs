using System.Collections.Immutable;
using OrchestrationArchitect.Prompts.Loading;

namespace OrchestrationArchitect.Prompts.Evaluation.Dialects;

/// <summary>Reads what stands under <c>string:</c>: a mapping of comparisons, all of which must hold, or a bare text
/// that the answer must hold.</summary>
internal static class StringBlock
{
    public static ImmutableArray<Check> Read(PromptNode node, FindingSink findings, Modifiers outer, Dialect dialect)
    {
        if (node is not PromptMap map)
            return TypedReader.Of(new CheckType(CheckKind.Text), node, findings, outer, dialect) is { } bare ? [bare] : [];
        var fields = new FieldReader(map, "string", findings);
        var modifiers = Modifiers.Read(fields, outer);
        var checks = ImmutableArray.CreateBuilder<Check>();
        foreach (var entry in fields.Untaken())
        {
            var known = CheckTypes.Find(KeyNames.Normalize(entry.Key));
            var check = known is null ? null : TypedReader.Of(known, entry.Value, findings, modifiers, dialect);
            checks.Add(check ?? new UnsupportedCheck("string." + entry.Key, "this comparison is not known"));
        }

        return checks.DrainToImmutable();
    }
}
