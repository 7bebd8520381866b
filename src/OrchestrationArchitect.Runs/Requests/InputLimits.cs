using OrchestrationArchitect.Runs.Callbacks;

namespace OrchestrationArchitect.Runs.Requests;

/// <summary>Bounds on what callers send; everything past them is refused, never cut.</summary>
public sealed class InputLimits
{
    /// <summary>The largest text field, in UTF-8 bytes, 1 to 1,048,576. Default: 65,536 (64 KiB).</summary>
    public int FieldBytes { get; init; } = 64 * 1024;

    /// <summary>The largest document, in UTF-8 bytes. Default: 1,048,576 (1 MiB).</summary>
    public int DocumentBytes { get; init; } = 1024 * 1024;

    /// <summary>The deepest nesting of a document. Default: 32.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>The most values in a scenario or request, lists and mappings included. Default: 20,000.</summary>
    public int Nodes { get; init; } = 20_000;

    /// <summary>The most entries under <c>steps</c>. Default: 200.</summary>
    public int Steps { get; init; } = 200;

    /// <summary>Which callback addresses are accepted. Default: public ones.</summary>
    public CallbackPolicy Callbacks { get; init; } = CallbackPolicy.Public;

    /// <summary>Whether requests may ask for a model alone: where none is set up they are refused at the door. Default: true.</summary>
    public bool HasModel { get; init; } = true;
}
