using System.CommandLine;
using Kawat.Training;
using Kawat.Training.Teaching;

var root = new RootCommand("Makes and measures Kawat's taggers and parsers.")
{
    ClusterCommand.Create(),
    WordTableCommand.Create(),
    TeachCommand.Create(),
    AnnotateCommand.Create(),
    TrainCommand.Create(),
    EvaluateCommand.Create(),
};
return root.Parse(args).Invoke();
