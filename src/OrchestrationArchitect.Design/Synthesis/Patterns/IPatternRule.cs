using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Says what speaks for one pattern, and what against it.</summary>
internal interface IPatternRule
{
    /// <summary>The pattern.</summary>
    Pattern Pattern { get; }

    /// <summary>Why it is not chosen when nothing speaks for it, in one clause.</summary>
    string Missing { get; }

    /// <summary>The evidence in the signals of a process.</summary>
    IEnumerable<Evidence?> Weigh(Signals signals);

    /// <summary>The evidence that is there, as a score.</summary>
    PatternScore Score(Signals signals)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var item in Weigh(signals))
        {
            if (item is not null)
                evidence.Add(item);
        }

        return new PatternScore(Pattern, evidence.DrainToImmutable());
    }
}
