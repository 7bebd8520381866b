using System.Text.Json.Nodes;
using OrchestrationArchitect.Design.Exporting.Asl.Failure;

namespace OrchestrationArchitect.Design.Exporting.Asl;

/// <summary>One level of states: the run itself, a parallel branch, or the processor of a map.</summary>
/// <param name="Kind">What level it is; it decides how a failure leaves it.</param>
/// <param name="RunId">The expression that is the same for every attempt and differs between runs and items.</param>
/// <param name="Undo">What has been done so far and can be undone.</param>
internal sealed record Scope(ScopeKind Kind, string RunId, UndoLog Undo)
{
    public JsonObject States { get; } = [];

    /// <summary>Failures that leave this level, waiting for the states they go to.</summary>
    public List<AbortRequest> Aborts { get; } = [];

    /// <summary>Which failures can end this level with a record instead of an error.</summary>
    public Absorbed Absorbed { get; set; }

    /// <summary>A level that undoes and dead-letters for itself.</summary>
    public bool OnItsOwn => Kind is ScopeKind.Run or ScopeKind.ItemRun;

    /// <summary>Makes what is left open the end of this level.</summary>
    public void Close(IEnumerable<Exit> exits, Func<string, string> takeName)
    {
        string? done = null;
        foreach (var exit in exits)
        {
            if (exit.CanEnd)
            {
                exit.End();
                continue;
            }

            if (done is null)
            {
                done = takeName("Done");
                States[done] = new JsonObject { ["Type"] = "Succeed" };
            }

            exit.To(done);
        }
    }
}

/// <summary>Levels of states.</summary>
internal enum ScopeKind
{
    /// <summary>The state machine.</summary>
    Run,

    /// <summary>A branch of a parallel state: its failure is recorded, and handled after the join.</summary>
    Branch,

    /// <summary>An item of a map: likewise.</summary>
    Item,

    /// <summary>An item of a map that tolerates failures: it is a small saga of its own.</summary>
    ItemRun,
}

/// <summary>Failures that a level records instead of failing.</summary>
[Flags]
internal enum Absorbed
{
    Nothing = 0,

    /// <summary>Failures after which completed steps are undone.</summary>
    ToUndo = 1,

    /// <summary>Failures that are dead-lettered at once.</summary>
    ToDeadLetter = 2,
}
