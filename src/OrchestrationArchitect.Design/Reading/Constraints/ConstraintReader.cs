using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading.Clauses;
using OrchestrationArchitect.Design.Reading.Quantities;

namespace OrchestrationArchitect.Design.Reading.Constraints;

/// <summary>Turns quantities and flags in sentences into constraints.</summary>
internal sealed class ConstraintReader(StepIndex index, Lexicon lexicon)
{
    /// <summary>The constraints of one field's sentences.</summary>
    public IEnumerable<ConstraintFact> Read(ImmutableArray<ParsedSentence> sentences, ImmutableArray<ImmutableArray<Quantity>> quantities)
    {
        for (var i = 0; i < sentences.Length; i++)
        {
            var found = Flags.Read(sentences[i], index, lexicon).ToList();
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
                    QuantityKind.Rate when context.InWorkflow && context.IsBackground => null,
                    QuantityKind.Rate => context.Fact(ConstraintKind.Throughput, ConstraintUnit.PerSecond),
                    QuantityKind.Times or QuantityKind.Count => Counts.Read(context),
                    _ => null,
                };
                if (fact is not null)
                {
                    found.Add(fact);
                }
            }

            foreach (var fact in found.OrderBy(f => f.Span.Start))
            {
                yield return fact;
            }
        }
    }
}
