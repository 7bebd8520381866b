using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>One step after another.</summary>
internal sealed class SequentialRule : IPatternRule
{
    public Pattern Pattern => Pattern.Sequential;

    public string Missing => "the steps do not simply follow one another";

    public IEnumerable<Evidence?> Weigh(Signals signals)
    {
        var plain = signals.Facts.Flow.All(link => link.Kind == FlowKind.Sequence) && signals.Facts.Parallel.IsEmpty && signals.Facts.ForEach.IsEmpty;
        yield return new Evidence("a process that can be read as a chain", 0.3, []);
        yield return Signals.When(plain, 0.1, "every step has one successor", signals.At(signals.Facts.Flow));
        yield return Signals.When(signals.Forward.Length > 0 && signals.Forward.Length <= 3, 0.05, "few steps", signals.At(signals.Forward));
        yield return Signals.When(!signals.Facts.ForEach.IsEmpty || !signals.Facts.Parallel.IsEmpty, -0.3, "work side by side or for each item");
        yield return Signals.When(signals.Branches.Length > 2, -0.3, "many conditions", signals.At(signals.Branches));
    }
}
