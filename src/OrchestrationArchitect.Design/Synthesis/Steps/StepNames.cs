using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Gives each step a name that no other has: by who does it, or else by its number.</summary>
internal sealed class StepNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public StepNames(Brief brief, ImmutableArray<StepProfile> profiles)
    {
        foreach (var group in profiles.GroupBy(profile => profile.Fact.Name, StringComparer.OrdinalIgnoreCase))
        {
            foreach (var (profile, at) in group.Select((profile, at) => (profile, at)))
                _names[profile.Fact.Id] = group.Count() == 1 ? profile.Fact.Name : Told(brief, profile, group, at);
        }
    }

    /// <summary>The name of a step.</summary>
    public string Of(string id) => _names[id];

    private static string Told(Brief brief, StepProfile profile, IEnumerable<StepProfile> alike, int at)
    {
        var others = alike.Where(other => other != profile).ToList();
        if (profile.Fact.Actor is { Length: > 0 } actor && others.TrueForAll(other => other.Fact.Actor != actor))
            return $"{profile.Fact.Name} ({actor})";
        if (Effects.IsAutomatic(brief, profile.Fact) && others.TrueForAll(other => !Effects.IsAutomatic(brief, other.Fact)))
            return profile.Fact.Name + " automatically";
        return at == 0 ? profile.Fact.Name : $"{profile.Fact.Name} ({at + 1})";
    }
}
