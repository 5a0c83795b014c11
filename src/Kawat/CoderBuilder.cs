using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Codebook;
using Kawat.Coreference;
using Kawat.Documents;
using Kawat.Events;
using Kawat.Frames;
using Kawat.Packs;
using Kawat.Places;
using Kawat.Segmentation;
using Kawat.Syntax;
using Kawat.Ties;
using Kawat.Times;

namespace Kawat;

/// <summary>
/// Collects what a <see cref="Coder"/> is to use. May be changed until <see cref="Build"/>; the coder that it gives may not.
/// </summary>
public sealed class CoderBuilder
{
    private readonly List<Pack> packs = [Pack.BuiltIn];

    /// <summary>Lays a pack of one's own over the built-in data and codebook.</summary>
    public CoderBuilder AddPack(Pack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        packs.Add(pack);
        return this;
    }

    /// <summary>Loads data and codebook and makes the coder.</summary>
    /// <exception cref="PackException">A pack is wrong.</exception>
    public Coder Build()
    {
        var set = new PackSet([.. packs]);
        return new Coder(set, Stages(set));
    }

    /// <summary>The rooms in reading order.</summary>
    private static List<IStage> Stages(PackSet packs)
    {
        // The two that take longest are loaded beside the others. An error of an earlier stage still comes first.
        var actors = Task.Run(() => new ActorStage(packs));
        var pages = Task.Run(() => CodebookIndex.Load(packs));
        var stages = new List<IStage>();
        stages.Add(new SegmentationStage(packs));
        stages.Add(new SyntaxStage(packs));
        stages.Add(new PlaceStage(packs));
        stages.Add(actors.GetAwaiter().GetResult());
        stages.Add(new TimeStage(packs));
        stages.Add(new AttributionStage(packs));
        stages.Add(new CoreferenceStage(packs));
        var codebook = pages.GetAwaiter().GetResult();
        stages.Add(new FrameStage(packs, codebook.Vocabulary()));
        stages.Add(new EventStage(packs, codebook));
        stages.Add(new TieStage(packs));
        return stages;
    }
}
