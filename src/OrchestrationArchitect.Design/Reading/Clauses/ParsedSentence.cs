using System.Collections.Immutable;
using OrchestrationArchitect.Design.Reading.Structure;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Clauses;

/// <summary>A sentence with its clauses and predicates.</summary>
/// <param name="Words">The tagged words.</param>
/// <param name="Clauses">The subordinate clauses, in order.</param>
/// <param name="Predicates">The predicates, in order.</param>
public sealed record ParsedSentence(TaggedSentence Words, ImmutableArray<Clause> Clauses, ImmutableArray<Predicate> Predicates)
{
    /// <summary>What it is in the structure of its text.</summary>
    public Place Place { get; init; } = Place.Top;

    /// <summary>The predicate whose action a token names; <see langword="null"/> if it names none.</summary>
    internal Predicate? PredicateAt(int token)
    {
        foreach (var predicate in Predicates)
        {
            if (predicate.Verb == token)
            {
                return predicate;
            }
        }

        return null;
    }

    /// <summary>The last predicate whose verb stands in a stretch; <see langword="null"/> if none does.</summary>
    internal Predicate? LastIn(int start, int end)
    {
        for (var i = Predicates.Length - 1; i >= 0; i--)
        {
            if (Predicates[i].Verb >= start && Predicates[i].Verb < end)
            {
                return Predicates[i];
            }
        }

        return null;
    }
}
