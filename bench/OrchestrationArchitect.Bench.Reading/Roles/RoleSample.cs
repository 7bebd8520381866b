using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Actions;

namespace OrchestrationArchitect.Bench.Reading.Roles;

/// <summary>A predicate of a labelled text.</summary>
/// <param name="Step">The label: it tells a step.</param>
/// <param name="Ruled">The rules take it for a step.</param>
/// <param name="Holds">How much must speak against what the rules say, in natural log-odds; infinite if nothing can.</param>
/// <param name="Evidence">What speaks for and against it.</param>
/// <param name="Words">Its verb and the words around it.</param>
internal sealed record RoleSample(bool Step, bool Ruled, double Holds, IReadOnlyList<string> Evidence, string Words)
{
    /// <summary>Whether a reader takes it for a step, by the sum of the evidence.</summary>
    public bool IsJudgedStep(double sum) => (Ruled ? -sum : sum) > Holds ? !Ruled : Ruled;

    /// <summary>The predicates of a text, but for those that may be read either way.</summary>
    public static IEnumerable<RoleSample> Of(LabelledText text)
    {
        var trace = ScenarioReader.Explain(text.Scenario);
        var read = trace.Narrative.Actions.ToLookup(a => a.Span.Start);
        var workflow = trace.Fields.First(f => f.Field == SourceField.BusinessWorkflow).Parsed;
        var classifier = new ActionClassifier(Lexicon.Default, workflow, startIsStep: trace.Fields.First(f => f.Field == SourceField.EventSources).Parsed.IsEmpty);
        for (var at = 0; at < workflow.Length; at++)
        {
            var tokens = workflow[at].Words.Sentence.Tokens;
            for (var index = 0; index < workflow[at].Predicates.Length; index++)
            {
                var predicate = workflow[at].Predicates[index];
                if (read[tokens[predicate.Verb].Start].FirstOrDefault() is not { } action)
                {
                    continue;
                }

                var label = text.Label(tokens[predicate.Verb].Start, tokens[predicate.End - 1].End, action);
                var (evidence, ruled, holds) = classifier.Judge(at, index, label);
                if (label is { } step)
                {
                    yield return new RoleSample(step, ruled, holds, evidence, Excerpt.Of(text.Scenario.BusinessWorkflow, tokens[predicate.Verb].Start, tokens[predicate.Verb].End));
                }
            }
        }
    }
}
