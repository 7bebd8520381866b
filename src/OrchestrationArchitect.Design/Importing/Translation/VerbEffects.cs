using System.Collections.Frozen;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>The table of verbs and what actions named by them do: <c>action-effects.data.tsv</c>.</summary>
internal static class VerbEffects
{
    /// <summary>The effect of each verb.</summary>
    /// <exception cref="InvalidDataException">The embedded table is damaged.</exception>
    public static FrozenDictionary<string, Effect> Load() => DataTable.Embedded("action-effects.data.tsv", columns: 2)
        .SelectMany(row => row[1].Split(' ').Select(verb => (Verb: verb, Effect: Enum.Parse<Effect>(row[0], ignoreCase: true))))
        .ToFrozenDictionary(pair => pair.Verb, pair => pair.Effect, StringComparer.Ordinal);
}
