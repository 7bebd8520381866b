using System.Collections.Frozen;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Importing.Translation;

/// <summary>The table of verbs and what actions named by them do: <c>action-effects.data.tsv</c>.</summary>
internal static class VerbEffects
{
    private const string Table = "action-effects.data.tsv";

    /// <summary>The effect of each verb.</summary>
    /// <exception cref="InvalidDataException">The embedded table is damaged.</exception>
    public static FrozenDictionary<string, Effect> Load()
    {
        using var stream = typeof(VerbEffects).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidDataException($"{Table} is not embedded.");
        using var reader = new StreamReader(stream);
        var effects = new Dictionary<string, Effect>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var columns = line.Split('\t');
                var effect = Enum.Parse<Effect>(columns[0], ignoreCase: true);
                foreach (var verb in columns[1].Split(' '))
                {
                    effects.Add(verb, effect);
                }
            }
        }

        return effects.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
