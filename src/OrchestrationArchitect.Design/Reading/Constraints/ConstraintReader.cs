using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Constraints.Choosing;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Reading.Tagging;
using OrchestrationArchitect.Design.Reading.Tokens;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Turns quantities and flags in sentences into constraints.</summary>
internal sealed class ConstraintReader(StepIndex index, Lexicon lexicon)
{
    /// <summary>Fewer words tell no silence and how long it lasts: "silence: one day".</summary>
    private const int ShortestLabel = 3;

    private readonly List<StepChoice> _choices = [];

    /// <summary>The limits that may be of a step, with what is observed of each.</summary>
    public IReadOnlyList<StepChoice> Choices => _choices;

    /// <summary>The constraints of one field's sentences.</summary>
    public IEnumerable<ConstraintFact> Read(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ImmutableArray<Quantity>> quantities)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            var found = Flagged(sentences[i]);
            foreach (var quantity in quantities[i])
            {
                var context = new QuantityContext(sentences[i], quantities[i], quantity, index, lexicon);
                var fact = quantity.Kind switch
                {
                    QuantityKind.Time => Times.Read(context),
                    QuantityKind.Bytes => context.Any("memory", "ram", "heap") ? null : context.Fact(ConstraintKind.Payload, ConstraintUnit.Bytes),
                    QuantityKind.Percent => quantity.Value >= 50 && !IsShareInTime(context, quantities[i]) && (context.HasAnywhere("staying-up") || IsBareUptime(context, quantities[i])) && !context.Has("waived")
                        ? context.Fact(ConstraintKind.Availability, ConstraintUnit.Percent) : null,
                    QuantityKind.Money => Counts.Cost(context),
                    QuantityKind.Rate => Counts.Rate(context),
                    QuantityKind.Times or QuantityKind.Count => Counts.Read(context),
                    _ => null,
                };
                if (fact is not null)
                {
                    found.Add((fact, context.Place));
                }
            }

            foreach (var silence in InLabel(sentences[i]))
            {
                yield return silence;
            }

            foreach (var (fact, place) in found.Count > 1 ? [.. found.OrderBy(f => f.Fact.Span.Start)] : found)
            {
                yield return index.Choices?.Of(fact, place) is { } choice ? Decide(choice) : fact;
            }
        }
    }

    private List<(ConstraintFact Fact, LimitPlace Place)> Flagged(ParsedSentence sentence)
    {
        var found = new List<(ConstraintFact, LimitPlace)>();
        foreach (var fact in Flags.Read(sentence, index, lexicon))
        {
            found.Add((fact, LimitPlace.Of(sentence, fact.Span)));
        }

        return found;
    }

    /// <summary>"No answer within three days: …": how long is waited for what a branch is told by.</summary>
    private IEnumerable<ConstraintFact> InLabel(ParsedSentence sentence)
    {
        var told = sentence.Words.Sentence;
        if (told.Field != SourceField.BusinessWorkflow || told.Label.Length < ShortestLabel || told.Label.All(t => t.Kind != TokenKind.Number && !NumberWords.TryWhole(t.Lower, out _)))
        {
            yield break;
        }

        var label = ClauseReader.Read(Tagger.Run(told with { Tokens = told.Label, Label = [] }, lexicon), lexicon);
        var quantities = QuantityReader.Read(label.Words);
        foreach (var quantity in quantities.Where(q => q.Kind == QuantityKind.Time))
        {
            var context = new QuantityContext(label, quantities, quantity, index, lexicon);
            if (Silence.Holds(context) && Times.Read(context) is { } fact)
            {
                yield return fact;
            }
        }
    }

    /// <summary>"99.5 % in office hours": a share alone, of no requests and with no time to do it in.</summary>
    private static bool IsBareUptime(QuantityContext context, ImmutableArray<Quantity> all) =>
        context.InConstraints && context.Quantity.Value is >= 95 and < 100 && context.Quantity.First == 0 && all.Length == 1 && (context.Quantity.End == context.Words.Count || context.After is "in" or "during" or "around" or "," && context.Words.Count <= 8);

    /// <summary>"98% of claims acknowledged in under 5 s": a share of what is answered in time.</summary>
    private static bool IsShareInTime(QuantityContext context, ImmutableArray<Quantity> all) =>
        context.After == "of" && context.Words.Lower(context.Quantity.End + 1) is not "the" && all.Any(q => q.Kind == QuantityKind.Time && q.First > context.Quantity.End);

    private ConstraintFact Decide(StepChoice choice)
    {
        _choices.Add(choice);
        return choice.Ruled with { Step = choice.Best(ChoiceWeights.LimitedStep)?.Id };
    }
}
