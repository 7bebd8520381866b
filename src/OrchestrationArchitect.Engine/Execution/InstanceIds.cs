using System.Globalization;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>Which ids instances have.</summary>
internal static class InstanceIds
{
    /// <summary>A child's id: short however deep it lies, and new for every execution of its parent.</summary>
    public static string OfChild(Guid parentExecution, long taskId) =>
        string.Create(CultureInfo.InvariantCulture, $"{parentExecution:N}:{taskId:x}");
}
