using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Gives each step a name that no other has: by who does it, or else by its number.</summary>
internal sealed class StepNames
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public StepNames(Brief brief, ImmutableArray<StepProfile> profiles)
    {
        foreach (var alike in profiles.GroupBy(profile => profile.Fact.Name, StringComparer.OrdinalIgnoreCase))
            Name([.. alike.Select(profile => profile.Fact)], brief);
    }

    /// <summary>The name of a step.</summary>
    public string Of(string id) => _names[id];

    /// <summary>Names steps of one name.</summary>
    private void Name(ImmutableArray<StepFact> alike, Brief brief)
    {
        if (alike is [var only])
        {
            _names[only.Id] = only.Name;
            return;
        }

        var byActor = alike.ToLookup(step => step.Actor, StringComparer.Ordinal);
        var automatic = alike.Where(step => Effects.IsAutomatic(brief, step)).Take(2).ToList();
        for (var at = 0; at < alike.Length; at++)
        {
            var step = alike[at];
            _names[step.Id] = step.Actor is { Length: > 0 } actor && byActor[actor].Count() == 1 ? $"{step.Name} ({actor})"
                : automatic is [var alone] && alone == step ? step.Name + " automatically"
                : at == 0 ? step.Name : $"{step.Name} ({at + 1})";
        }
    }
}
