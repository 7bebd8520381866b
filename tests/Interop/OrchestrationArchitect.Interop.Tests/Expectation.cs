using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Interop.Tests;

/// <summary>
/// What a run must do, worked out from the design alone: no condition holds, at most one step fails, branches of a
/// parallel node all run to their end.
/// </summary>
internal sealed class Expectation
{
    private readonly Dictionary<string, Step> _steps;
    private readonly string? _failing;
    private readonly List<Step> _done = [];
    private bool _undo;

    private Expectation(OrchestrationDesign design, string? failing)
    {
        _steps = design.Steps.ToDictionary(step => step.Id, StringComparer.Ordinal);
        _failing = failing;
        Run(design.Flow);
        Undone = _undo
            ? [.. _done.Where(step => step.Compensation is not null).Reverse().Select(step => Name(_steps[step.Compensation!.Step]))]
            : [];
    }

    public List<string> Called { get; } = [];

    public List<string> Undone { get; }

    public static Expectation Of(OrchestrationDesign design, string? failing) => new(design, failing);

    private bool Run(FlowNode node) => node switch
    {
        StepNode step => Call(_steps[step.Step]),
        SequenceNode sequence => sequence.Items.All(Run),
        ParallelNode parallel => parallel.Branches.Select(Run).ToList().TrueForAll(well => well),
        ChoiceNode choice => Run(choice.Otherwise!),
        _ => throw new NotSupportedException(node.GetType().Name),
    };

    private bool Call(Step step)
    {
        var name = Name(step);
        Called.Add(name);
        if (name == _failing)
        {
            _undo |= step.OnFailure.Action == FailureAction.Compensate;
            return false;
        }

        _done.Add(step);
        return true;
    }

    private static string Name(Step step) => step.Name;
}
