using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>How long a thing is: "a video of one hour has to be online within 30 minutes".</summary>
internal static class Lengths
{
    /// <summary>The time belongs to the thing that the sentence opens with, and what the thing must do by when is told after it.</summary>
    public static bool Holds(QuantityContext context)
    {
        var (words, quantity) = (context.Words, context.Quantity);
        var opens = words.TagAt(0) == Tag.Determiner && Clauses.Phrases.Read(words, 0, words.Count) is { IsEmpty: false } thing && quantity.First == thing.End + 1;
        return opens && context.Before() == "of" && words.TagAt(quantity.End) is Tag.Modal or Tag.Auxiliary && context.All.Any(other => other.Kind == QuantityKind.Time && other.First > quantity.End);
    }
}
