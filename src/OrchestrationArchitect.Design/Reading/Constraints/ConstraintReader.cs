using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Constraints.Choosing;
using OrchestrationArchitect.Design.Reading.Quantities;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Turns quantities and flags in sentences into constraints.</summary>
internal sealed class ConstraintReader(StepIndex index, Lexicon lexicon)
{
    private readonly List<StepChoice> _choices = [];

    /// <summary>The limits that may be of a step, with what is observed of each.</summary>
    public IReadOnlyList<StepChoice> Choices => _choices;

    /// <summary>The constraints of one field's sentences.</summary>
    public IEnumerable<ConstraintFact> Read(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ImmutableArray<Quantity>> quantities)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            var found = Flags.Read(sentences[i], index, lexicon).Select(fact => (Fact: fact, Place: LimitPlace.Of(sentences[i], fact.Span))).ToList();
            foreach (var quantity in quantities[i])
            {
                var context = new QuantityContext(sentences[i], quantities[i], quantity, index, lexicon);
                var fact = quantity.Kind switch
                {
                    QuantityKind.Time => Times.Read(context),
                    QuantityKind.Bytes => context.Any("memory", "ram", "heap") ? null : context.Fact(ConstraintKind.Payload, ConstraintUnit.Bytes),
                    QuantityKind.Percent => quantity.Value >= 50 && context.HasAnywhere("staying-up") && !context.Has("waived")
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

            foreach (var (fact, place) in found.OrderBy(f => f.Fact.Span.Start))
            {
                yield return index.Choices?.Of(fact, place) is { } choice ? Decide(choice) : fact;
            }
        }
    }

    private ConstraintFact Decide(StepChoice choice)
    {
        _choices.Add(choice);
        return choice.Ruled with { Step = choice.Best(ChoiceWeights.LimitedStep)?.Id };
    }
}
