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
        yield return new Evidence("a process that can be read as a chain", 0.35, []);
        yield return Signals.When(plain, 0.05, "every step has one successor", signals.At(signals.Facts.Flow));
        yield return Signals.When(signals.Forward.Length > 0 && signals.Forward.Length <= 3, 0.1, "few steps", signals.At(signals.Forward));
        yield return Signals.When(!signals.Facts.ForEach.IsEmpty || !signals.Facts.Parallel.IsEmpty, -0.2, "work side by side or for each item");
        yield return Signals.When(signals.Branches.Length is 1 or 2 && signals.Back.IsEmpty && signals.Facts.Parallel.IsEmpty, 0.15, "a chain with an exception or two", signals.At(signals.Branches));
        yield return signals.Facts.Parallel.IsEmpty ? signals.Near("parallel", "join", -0.15, "work side by side and a join") : null;
        yield return Signals.When(signals.Branches.Length > 2, -0.2, "many conditions", signals.At(signals.Branches));
    }
}
